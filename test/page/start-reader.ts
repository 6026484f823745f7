import script from '#entrypoints/seller-centre.content';

// The content script as it is built, started by hand in a world of its own.
void script.main({} as never);
