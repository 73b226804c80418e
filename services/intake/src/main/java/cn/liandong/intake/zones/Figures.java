package cn.liandong.intake.zones;

import cn.liandong.contracts.incidents.Substance;
import cn.liandong.contracts.incidents.Wind;
import cn.liandong.contracts.incidents.ZoneAssumption;
import cn.liandong.intake.zones.ZoneTable.InContainer;
import cn.liandong.intake.zones.ZoneTable.Row;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the tables say of one substance in a spill, metres.
 *
 * @param protective 0 where the table has none
 * @param fire 0 where it does not burn
 */
record Figures(
        Row row,
        int isolation,
        int protective,
        int fire,
        boolean large,
        Set<ZoneAssumption> assumed,
        String source,
        String fireSource) {

    /**
     * Of a spill of which nobody told how much it is, as a large and as a small one: of chlorine out of a cylinder the guidebook
     * has people led further away from a small spill by night than from a large one in a wind.
     */
    static Stream<Figures> of(Row row, Substance substance, Spill spill, ZoneTable table) {
        var kilograms = substance.quantityKilograms();
        return kilograms == null
                ? Stream.of(true, false)
                        .map(large -> of(row, substance, spill, table, large, EnumSet.of(ZoneAssumption.SPILL_SIZE)))
                : Stream.of(of(
                        row,
                        substance,
                        spill,
                        table,
                        kilograms >= table.smallBelowKilograms(),
                        EnumSet.noneOf(ZoneAssumption.class)));
    }

    private static Figures of(
            Row row, Substance substance, Spill spill, ZoneTable table, boolean large, Set<ZoneAssumption> assumed) {
        var guide = table.guide(row.guide());
        int burning = spill.burns() && guide != null ? guide.fire() : 0;
        int burst = large && spill.burns() && table.bleve().isSaidOf(row)
                ? table.bleve().metres(substance.tankLitres())
                : 0;
        if (burst > burning && substance.tankLitres() == null) {
            assumed.add(ZoneAssumption.TANK_CAPACITY);
        }
        int fire = Math.max(burning, burst);
        var fireSource = burst > burning ? table.bleve().source() : table.guideSource();
        var plain = large ? row.large() : row.small();
        if (plain != null) {
            int protective = spill.night() ? plain.night() : plain.day();
            return new Figures(row, plain.isolation(), protective, fire, large, assumed, table.tableOne(), fireSource);
        }
        if (!row.containers().isEmpty()) {
            return outOfContainers(row, substance, spill, table, assumed, fire, fireSource);
        }
        return new Figures(
                row,
                guide == null ? 0 : guide.isolation(),
                guide == null || !large || guide.downwind() == null ? 0 : guide.downwind(),
                fire,
                large,
                assumed,
                table.guideSource(),
                fireSource);
    }

    private static Figures outOfContainers(
            Row row,
            Substance substance,
            Spill spill,
            ZoneTable table,
            Set<ZoneAssumption> assumed,
            int fire,
            String fireSource) {
        var told = Containers.find(substance.container());
        var known =
                row.containers().stream().filter(one -> one.container() == told).toList();
        var candidates = known.isEmpty() ? row.containers() : known;
        if (known.isEmpty()) {
            assumed.add(ZoneAssumption.CONTAINER);
        }
        var speed = speedKmh(spill.wind());
        if (speed == null) {
            assumed.add(ZoneAssumption.WIND_SPEED);
        }
        int isolation =
                candidates.stream().mapToInt(InContainer::isolation).max().orElse(0);
        int protective = candidates.stream()
                .mapToInt(one -> inWind(spill.night() ? one.night() : one.day(), speed, table))
                .max()
                .orElse(0);
        return new Figures(row, isolation, protective, fire, true, assumed, table.tableThree(), fireSource);
    }

    private static int inWind(List<Integer> lowModerateHigh, @Nullable Double kmh, ZoneTable table) {
        return kmh == null
                ? Collections.max(lowModerateHigh)
                : lowModerateHigh.get(kmh < table.lowBelowKmh() ? 0 : kmh <= table.highAboveKmh() ? 1 : 2);
    }

    private static @Nullable Double speedKmh(@Nullable Wind wind) {
        return wind == null || wind.metresPerSecond() == null ? null : wind.metresPerSecond() * 3.6;
    }
}
