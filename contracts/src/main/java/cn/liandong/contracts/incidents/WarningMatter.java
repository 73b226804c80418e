package cn.liandong.contracts.incidents;

/** What a warning is of. */
public enum WarningMatter {
    /** A reading passed a threshold. */
    SIGNAL,
    /** Sensors are silent 失联. */
    SILENCE
}
