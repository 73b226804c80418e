package cn.liandong.contracts.access;

/** How somebody comes in, or tries to. */
public enum SignInWay {
    /** By name and password, and by a one-time code where the account has them. */
    PASSWORD,
    /** By the word of an identity provider. */
    IDENTITY
}
