package cn.liandong.contracts.incidents;

/** What a zone is for. */
public enum ZoneKind {
    /** 隔离区: nobody without protection; a circle. */
    ISOLATION,
    /** 防护区: people are warned, sheltered or led away; a square downwind, or a circle while nobody knows the wind. */
    PROTECTIVE,
    /** 火灾撤离区: where it burns; a circle. */
    FIRE
}
