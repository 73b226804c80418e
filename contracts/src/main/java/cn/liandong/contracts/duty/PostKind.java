package cn.liandong.contracts.duty;

/** What a post is for (Order 708 art. 14). */
public enum PostKind {
    /** Duty leader 带班领导: leads the shift. */
    DUTY_LEADER,
    /** Duty officer 值班员: answers first. */
    DUTY_OFFICER,
    /** Standby officer 备班员: comes in when the duty officer cannot. */
    STANDBY_OFFICER,
    /** An enterprise's own responder 企业应急响应人, a key post. */
    RESPONDER
}
