"""Models that give every cell a class: how they learn, are judged and are mapped; shared by the families that train them."""
