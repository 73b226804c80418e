package cn.liandong.intake.zones;

import cn.liandong.contracts.incidents.HazardZones;
import cn.liandong.contracts.incidents.Substance;
import cn.liandong.contracts.incidents.Wind;
import cn.liandong.contracts.incidents.Zone;
import cn.liandong.contracts.incidents.ZoneAssumption;
import cn.liandong.contracts.incidents.ZoneKind;
import cn.liandong.intake.zones.ZoneTable.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the zones of a spill out of a guidebook's tables; what nobody told is taken at its worst, and said. */
public final class Zoning {
    private static final int HALF_A_TURN = 180;
    private static final int A_TURN = 360;

    private Zoning() {}

    public static HazardZones zones(Spill spill, ZoneTable table) {
        var found = spill.candidates().stream()
                .flatMap(substance ->
                        rows(substance, table).stream().flatMap(row -> Figures.of(row, substance, spill, table)))
                .toList();
        return found.isEmpty() ? notInTheTable(spill, table) : drawn(found, spill, table);
    }

    private static HazardZones drawn(List<Figures> found, Spill spill, ZoneTable table) {
        Set<ZoneAssumption> assumed = EnumSet.noneOf(ZoneAssumption.class);
        found.forEach(figures -> assumed.addAll(figures.assumed()));
        if (found.stream().map(Figures::row).distinct().count() > 1) {
            assumed.add(ZoneAssumption.SUBSTANCE);
        }
        var widest = found.stream()
                .max(Comparator.comparingInt(Figures::protective).thenComparingInt(Figures::isolation))
                .orElseThrow();
        var zones = new ArrayList<Zone>();
        zones.add(circle(ZoneKind.ISOLATION, largest(found, Figures::isolation, Figures::source), table));
        var protective = largest(found, Figures::protective, Figures::source);
        if (protective.metres() > 0) {
            var towards = towards(spill.wind());
            zones.add(new Zone(
                    ZoneKind.PROTECTIVE,
                    protective.metres(),
                    protective.metres() >= table.mostMetres(),
                    towards,
                    protective.source()));
            if (towards == null) {
                assumed.add(ZoneAssumption.WIND_DIRECTION);
            }
        }
        var fire = largest(found, Figures::fire, Figures::fireSource);
        if (fire.metres() > protective.metres()) {
            zones.add(circle(ZoneKind.FIRE, fire, table));
        }
        return new HazardZones(
                spill.centre(),
                widest.row().names().getFirst(),
                widest.row().unNumbers().getFirst(),
                widest.row().guide(),
                zones,
                found.stream().anyMatch(Figures::large),
                spill.night(),
                List.copyOf(assumed),
                table.edition());
    }

    /** No figure is invented: who answers tells the standing advice, to isolate 100 m and to ask the guide. */
    private static HazardZones notInTheTable(Spill spill, ZoneTable table) {
        var told = spill.candidates().isEmpty() ? null : spill.candidates().getFirst();
        return new HazardZones(
                spill.centre(),
                told == null ? null : told.name(),
                told == null ? null : told.unNumber(),
                null,
                List.of(),
                true,
                spill.night(),
                List.of(),
                table.edition());
    }

    private record Figure(int metres, String source) {}

    private static Figure largest(
            List<Figures> found, ToIntFunction<Figures> metres, Function<Figures, String> source) {
        return found.stream()
                .max(Comparator.comparingInt(metres))
                .map(widest -> new Figure(metres.applyAsInt(widest), source.apply(widest)))
                .orElseThrow();
    }

    private static Zone circle(ZoneKind kind, Figure figure, ZoneTable table) {
        return new Zone(kind, figure.metres(), figure.metres() >= table.mostMetres(), null, figure.source());
    }

    private static @Nullable Integer towards(@Nullable Wind wind) {
        return wind == null || wind.fromDegrees() == null ? null : (wind.fromDegrees() + HALF_A_TURN) % A_TURN;
    }

    /** The number is surer than the name. */
    private static List<Row> rows(Substance substance, ZoneTable table) {
        return Stream.of(substance.unNumber(), substance.cas(), substance.name())
                .filter(Objects::nonNull)
                .map(table::named)
                .filter(rows -> !rows.isEmpty())
                .findFirst()
                .orElse(List.of());
    }
}
