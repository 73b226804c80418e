package cn.liandong.console.pictures;

/** Where a directive 指令 stands; the last two are ends. */
public enum DirectiveStanding {
    GIVEN,
    ANSWERED,
    /** Its answer would not do: another one is due. */
    RETURNED,
    ACCEPTED,
    WITHDRAWN
}
