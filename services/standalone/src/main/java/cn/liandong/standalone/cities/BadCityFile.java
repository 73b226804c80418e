package cn.liandong.standalone.cities;

/** A city's files cannot be used as they are; the message names file, line and what was expected. */
public final class BadCityFile extends RuntimeException {
    BadCityFile(String message) {
        super(message);
    }
}
