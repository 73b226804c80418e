package cn.liandong.contracts.response;

/** Whether the source of a figure was looked up. */
public enum Verification {
    /** Checked against a published text. */
    V,
    /** From memory or at second hand: a city checks it before it relies on it. */
    U
}
