package cn.liandong.contracts.response;

/** Whether a unit may be offered work. */
public enum UnitState {
    /** Available 待命. */
    AVAILABLE,
    /** Out of service 停用: repair, rest, training. */
    OUT_OF_SERVICE
}
