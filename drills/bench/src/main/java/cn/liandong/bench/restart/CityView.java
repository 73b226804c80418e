package cn.liandong.bench.restart;

/** The toy follows nothing. */
record CityView(long followed) {
    static final CityView EMPTY = new CityView(0);
}
