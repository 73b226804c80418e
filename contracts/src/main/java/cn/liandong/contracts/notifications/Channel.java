package cn.liandong.contracts.notifications;

/** A way to reach a person 渠道. */
public enum Channel {
    WEBHOOK
}
