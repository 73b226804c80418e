package cn.liandong.console.directories;

/**
 * A field that rows of a kind have: all formats know it from here.
 *
 * @param name as YAML, the second line of a sheet and a card's property have it
 * @param heading above its column, in Chinese
 * @param use what it is there for
 */
record DirectoryField(String name, String heading, Shape shape, Use use) {
    /** What a field is there for. */
    enum Use {
        /** A row without it is none. */
        NEEDED,
        /** A row may do without it. */
        OPTIONAL,
        /** Tells how the row stands; of no meaning where it is imported. */
        TOLD,
        /** What the row was when it was exported. */
        REVISION
    }

    boolean isImported() {
        return use == Use.NEEDED || use == Use.OPTIONAL;
    }
}
