package cn.liandong.contracts.notifications;

/** A way to reach a person 渠道. In a contact it says what the address is. */
public enum Channel {
    /** A URL that is told all of it as JSON. */
    WEBHOOK,
    /** A phone number. */
    SMS,
    /** A phone number; a machine reads the text out. */
    VOICE,
    /** A mail address. */
    MAIL,
    /** The URL of a WeCom group's robot 企业微信群机器人. */
    WECOM,
    /** The URL of a DingTalk group's robot 钉钉群机器人. */
    DINGTALK,
    /** The URL of a Feishu group's robot 飞书群机器人. */
    FEISHU,
    /** A browser's push subscription (RFC 8030), which the person made in the console: its endpoint and keys as JSON. */
    WEB_PUSH,
    /** The name of a file in the operator's folder, for tests and demos. */
    FILE
}
