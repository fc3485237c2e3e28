"""The science of each family; families never import each other."""
