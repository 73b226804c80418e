package cn.liandong.standalone.cities;

/**
 * Where a row stands.
 *
 * @param line from 1
 */
record Origin(String file, int line) {
    @Override
    public String toString() {
        return file + " line " + line;
    }
}
