# Lines of `gmt coast -M` to GeoJSON: what lies near the city, to a ten-metre, and the longer rivers (levels 1 to 4) alone.
function flush(    i, text) {
    if (kept > 1) {
        text = ""
        for (i = 1; i <= kept; i++) text = text (i > 1 ? "," : "") points[i]
        printf "%s\n{\"type\":\"Feature\",\"properties\":{\"level\":%d},\"geometry\":{\"type\":\"LineString\",\"coordinates\":[%s]}}", (features++ ? "," : ""), level, text
    }
    kept = 0
}
BEGIN {
    printf "{\"type\":\"FeatureCollection\",\"source\":\"GSHHG 2.3.7 (LGPL-3.0), for orientation only 示意\",\"features\":["
}
/^>/ { flush(); level = $NF; next }
$1 < 111.1 || $1 > 112.4 || $2 < 29.9 || $2 > 31.0 { flush(); next }
{
    point = sprintf("[%.4f,%.4f]", $1, $2)
    if (kept == 0 || points[kept] != point) points[++kept] = point
}
END { flush(); print "\n]}" }
