package cn.liandong.contracts.response;

/** What an upward report waits for. */
public enum UpwardReportAwaits {
    /** The leader's signature 签发, or the leader's return of it. */
    SIGNATURE,
    /** That it is sent. */
    SENDING
}
