package cn.liandong.intake.signals.receiving;

import cn.liandong.contracts.ids.Jurisdiction;
import java.util.Map;

/** What {@link Sensors} has folded, as it is laid down. */
public record SensorsFold(Map<Jurisdiction, Sensors.Known> byJurisdiction) {}
