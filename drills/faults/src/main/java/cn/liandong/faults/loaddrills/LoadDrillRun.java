package cn.liandong.faults.loaddrills;

import cn.liandong.cluster.cities.CityGenerator;
import cn.liandong.drills.scenarios.LoadFile;
import cn.liandong.faults.checker.history.History;
import java.io.PrintStream;
import java.time.Duration;

/** Plays one load drill from the start of its city to its end. */
final class LoadDrillRun {
    private LoadDrillRun() {}

    /**
     * What was sent, and all that is known of what became of it.
     *
     * @param wasRevived the city answered no more, and was started anew to be judged
     */
    record Played(Sent sent, History history, boolean wasRevived) {}

    /** @throws IllegalArgumentException if nothing that can be started here is what the file asks for */
    static Played play(LoadFile file, double scale, CityPlan plan, PrintStream out) throws Exception {
        if (!file.jurisdiction().value().equals(LoadCity.CODE)) {
            throw new IllegalArgumentException(file.name() + " is of " + file.jurisdiction() + ", expected "
                    + LoadCity.CODE + ": the sample city is what is started for a load drill");
        }
        var stretches = ScaledStretch.of(file.drill(), scale);
        int others = stretches.stream()
                .mapToInt(ScaledStretch::jurisdictions)
                .filter(many -> many > 1)
                .max()
                .orElse(0);
        if (others > CityGenerator.MOST) {
            throw new IllegalArgumentException(file.name() + " asks for " + others + " jurisdictions, expected "
                    + CityGenerator.MOST + " at most: so many are known here");
        }
        double loadBefore = LoadPlayer.load();
        out.println("... a city is started in " + plan.folder());
        try (var city = LoadCity.start(plan, others);
                var player = new LoadPlayer(city, plan.seed())) {
            var warmUp = Duration.ofMillis(Math.round(plan.warmUp().toMillis() * scale));
            out.println("... warm-up for " + warmUp.toSeconds() + " s");
            player.warmUp(warmUp, Math.max(1, others));
            out.println("... " + file.drill().says());
            var sent = player.play(stretches, loadBefore);
            out.println("... " + sent);
            var history = city.history();
            return new Played(sent, history, city.wasRevived());
        }
    }
}
