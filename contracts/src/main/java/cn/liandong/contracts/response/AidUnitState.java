package cn.liandong.contracts.response;

/** How far a unit of another jurisdiction has come. In this order: what comes later in it is the newer; the last six are ends. */
public enum AidUnitState {
    /** Its home jurisdiction has asked it to go. */
    OFFERED,
    ACCEPTED,
    EN_ROUTE,
    ON_SCENE,
    RELEASED,
    /** It does not go 谢绝. */
    DECLINED,
    /** It did not answer its home jurisdiction in time. */
    LAPSED,
    /** Its home jurisdiction has called it back 撤回. */
    WITHDRAWN,
    /** Whoever asked needs it no more. */
    CALLED_OFF,
    /** It leaves a drill, because a real incident needs it. */
    DISSOLVED;

    public boolean isEnd() {
        return compareTo(RELEASED) >= 0;
    }
}
