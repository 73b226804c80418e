package cn.liandong.drills.scenarios;

import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.drills.scenarios.loads.LoadDrill;

/**
 * A load drill as a file has it.
 *
 * @param name such as `one-city.yaml`
 * @param jurisdiction which city is meant by `one city`
 */
public record LoadFile(String name, Jurisdiction jurisdiction, LoadDrill drill) {}
