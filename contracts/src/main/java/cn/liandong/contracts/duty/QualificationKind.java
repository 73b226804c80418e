package cn.liandong.contracts.duty;

/**
 * A kind of qualification, from a city's data.
 *
 * @param kind its code, by which people and rules name it
 * @param name as pages and papers show it
 * @param source where it comes from
 */
public record QualificationKind(String kind, String name, String source) {}
