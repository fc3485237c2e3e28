"""What a person sees beside the toolbox: menu, options page, environment dialog, icons, translations."""
