package cn.liandong.console.pictures;

import cn.liandong.contracts.drills.DrillExtent;
import cn.liandong.contracts.drills.DrillKind;
import java.time.Instant;

/** A drill that was held to its end. */
public record HeldDrill(String drillId, String name, DrillKind drillKind, DrillExtent extent, Instant startedAt) {}
