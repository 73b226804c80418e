package cn.liandong.runtime.process;

import org.springframework.boot.WebApplicationType;

/**
 * A service as this process starts it.
 *
 * @param application its Spring configuration, the one that also runs alone
 * @param web said aloud: in one process both kinds of server are on the class path, and Spring would guess
 */
public record ServiceSpec(String name, Class<?> application, WebApplicationType web) {}
