package cn.liandong.contracts.response;

/** What a receiver answers to a directive. */
public enum DirectiveAnswer {
    /** It is done. */
    DONE,
    /** It cannot be done; the text says why. */
    CANNOT
}
