package cn.liandong.standalone.cities;

/** Something a row says, and where the row stands. */
record Sourced<T>(T value, Origin origin) {}
