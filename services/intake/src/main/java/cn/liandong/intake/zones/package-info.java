/** Isolation and protective zones around a hazardous substance, by the guidebook's tables. */
@NullMarked
package cn.liandong.intake.zones;

import org.jspecify.annotations.NullMarked;
