package cn.liandong.console.pictures;

/** What of a city's settings comes from its files and is read in the console; the limits of duty are changed there, too. */
public enum SettingKind {
    ZONE,
    DUTY_RULES,
    DUTY_LIMITS,
    ABSENCE_RIGHTS,
    HOLIDAYS,
    QUALIFICATION_KINDS,
    SPOT_CHECK_RULES,
    SIGNAL_RULES,
    NEIGHBOURS,
    UPWARD_OFFICES
}
