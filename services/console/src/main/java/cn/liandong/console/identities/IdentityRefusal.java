package cn.liandong.console.identities;

/** Why nobody was proven to be anybody. */
public enum IdentityRefusal {
    /** This browser has begun nothing, or something else, or too long ago. */
    NOT_BEGUN,
    /** The provider itself says no. */
    DENIED,
    /** What the provider said does not hold: signature, issuer, audience, time or what it was asked. */
    UNPROVEN,
    /** The provider cannot be asked. */
    UNREACHABLE
}
