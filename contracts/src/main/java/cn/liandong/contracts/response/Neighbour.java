package cn.liandong.contracts.response;

import cn.liandong.contracts.ids.Jurisdiction;

/**
 * A jurisdiction that can be asked for mutual aid.
 *
 * @param name as people call it
 * @param source where code and neighbourhood are from
 */
public record Neighbour(Jurisdiction jurisdiction, String name, String source) {}
