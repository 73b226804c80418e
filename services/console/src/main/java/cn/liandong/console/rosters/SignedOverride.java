package cn.liandong.console.rosters;

import cn.liandong.contracts.duty.DutyOverride;

/** An override, and who made it. */
public record SignedOverride(DutyOverride override, SignedAct made) {}
