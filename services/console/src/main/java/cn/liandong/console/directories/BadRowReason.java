package cn.liandong.console.directories;

/** Why a row cannot be imported. */
public enum BadRowReason {
    /** The file, or this part of it, is not what its format says. */
    NOT_READABLE,
    /** A field that rows of this kind do not have. */
    UNKNOWN_FIELD,
    /** A field that is needed is missing or empty. */
    MISSING,
    /** A value is not of the shape that the field has. */
    UNFIT,
    /** The same id stands in the file before. */
    TWICE,
    /** The organization is neither in the directory nor in the file. */
    NO_SUCH_ORGANIZATION,
    /** The officer may not change this row. */
    NOT_ALLOWED,
    /** Somebody changed it since the file was exported. */
    CHANGED_SINCE,
    /** The id is taken by somebody outside this directory. */
    OF_ANOTHER,
    /** The field stays as it was registered. */
    FIXED
}
