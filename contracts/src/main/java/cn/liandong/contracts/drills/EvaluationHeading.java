package cn.liandong.contracts.drills;

/** Under what a drill is judged 评估要素 (AQ/T 9009-2015, GB/T 46792-2025). */
public enum EvaluationHeading {
    /** 预警与信息报告. */
    WARNING_AND_REPORTING,
    /** 紧急动员. */
    MOBILISATION,
    /** 事故监测与研判. */
    MONITORING_AND_ASSESSMENT,
    /** 指挥和协调. */
    COMMAND_AND_COORDINATION,
    /** 事故处置. */
    HANDLING,
    /** 应急资源管理. */
    RESOURCES,
    /** 应急通信. */
    COMMUNICATION,
    /** 信息公开. */
    PUBLIC_INFORMATION,
    /** 人员保护. */
    PERSONNEL_PROTECTION,
    /** 警戒与管制. */
    CORDON_AND_CONTROL,
    /** 医疗救护. */
    MEDICAL,
    /** 现场控制及恢复. */
    RECOVERY
}
