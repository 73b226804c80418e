package cn.liandong.drills.scenarios;

import cn.liandong.contracts.drills.Scenario;
import cn.liandong.contracts.ids.Jurisdiction;

/**
 * A scenario as a file has it.
 *
 * @param name such as `01-ammonia-cold-store.yaml`
 * @param contentHash of every byte
 * @param jurisdiction whose scenario it is
 */
public record ScenarioFile(String name, String contentHash, Jurisdiction jurisdiction, Scenario scenario) {}
