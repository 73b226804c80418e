package cn.liandong.console.web;

import org.jspecify.annotations.Nullable;

/**
 * What whoever runs this console has set at its start. Of what is secret it says no more than that it is there.
 *
 * @param variable by which it is set
 * @param value null where nothing is set
 */
public record OperatorSetting(String variable, @Nullable String value) {}
