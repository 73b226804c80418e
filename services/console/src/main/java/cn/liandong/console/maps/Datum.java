package cn.liandong.console.maps;

/** What the degrees of a layer are of; everything that Liandong itself says is WGS-84. */
public enum Datum {
    WGS84,
    /** That of Chinese web maps. */
    GCJ02
}
