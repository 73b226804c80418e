package cn.liandong.contracts.incidents;

/** Why zones are other than they were. */
public enum ZoneChange {
    CATEGORY,
    /** Another substance, or its amount, or what it is in. */
    SUBSTANCE,
    PLACE,
    WIND,
    /** The sun rose or set. */
    SUN,
    /** The site where it is was registered anew. */
    SITE,
    /** Who lies in them. */
    POINTS
}
