package cn.liandong.console.pictures;

import cn.liandong.contracts.ids.ClockRowId;
import cn.liandong.contracts.response.ClockEvent.ClockDefined;
import java.util.List;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * What a city has set for itself beside its plans.
 *
 * @param clocks its table of statutory clocks, which its duty room changes
 * @param byKind what its files say, and of limits of duty its leader
 */
record CitySettings(PMap<ClockRowId, ClockDefined> clocks, PMap<SettingKind, CitySetting> byKind) {
    static final CitySettings NONE = new CitySettings(HashTreePMap.empty(), HashTreePMap.empty());

    CitySettings with(ClockDefined defined) {
        return new CitySettings(clocks.plus(defined.row().id(), defined), byKind);
    }

    CitySettings with(SettingKind kind, List<CitySetting.Row> rows, Spot spot) {
        return new CitySettings(clocks, byKind.plus(kind, CitySetting.of(rows, spot)));
    }

    CitySettings with(SettingKind kind, CitySetting setting) {
        return new CitySettings(clocks, byKind.plus(kind, setting));
    }

    CitySettings with(SettingKind kind, CitySetting.Row row, Spot spot) {
        var before = byKind.get(kind);
        return new CitySettings(
                clocks,
                byKind.plus(kind, before == null ? CitySetting.of(List.of(row), spot) : before.with(row, spot)));
    }
}
