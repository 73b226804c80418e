package cn.liandong.intake.zones;

import cn.liandong.contracts.incidents.Substance;
import cn.liandong.contracts.incidents.Wind;
import cn.liandong.contracts.places.Coordinates;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a spill.
 *
 * @param candidates what it may be: what was told, or else what the site has
 * @param burns whether it burns
 * @param night whether the sun is down there
 */
public record Spill(
        Coordinates centre,
        List<Substance> candidates,
        boolean burns,
        @Nullable Wind wind,
        boolean night) {}
