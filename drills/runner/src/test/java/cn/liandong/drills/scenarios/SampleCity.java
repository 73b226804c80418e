package cn.liandong.drills.scenarios;

import cn.liandong.contracts.duty.DutyEvent.OrganizationRegistered;
import cn.liandong.contracts.duty.DutyEvent.PostRegistered;
import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.duty.Post;
import cn.liandong.contracts.duty.PostKind;
import cn.liandong.contracts.duty.Tier;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.TownCode;
import cn.liandong.contracts.ids.UnitId;
import cn.liandong.contracts.places.Coordinates;
import cn.liandong.contracts.response.Capability;
import cn.liandong.contracts.response.Unit;
import cn.liandong.contracts.response.UnitEvent.UnitRegistered;
import cn.liandong.contracts.response.UnitKind;
import cn.liandong.drills.DrillsView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sample city's files, as far as a scenario names what stands in them. */
final class SampleCity {
    private static final Path FOLDER = Path.of("..", "..", "deploy", "cities", "zhijiang");
    private static final JsonMapper JSON = new JsonMapper();

    private SampleCity() {}

    /** The files themselves. */
    static JsonNode rows(String file, String section) {
        try {
            Object tree =
                    new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(FOLDER.resolve(file)));
            return JSON.valueToTree(tree).path(section);
        } catch (IOException failed) {
            throw new AssertionError("the sample city has no " + file, failed);
        }
    }

    /** What the runner knows once the city was loaded. */
    static DrillsView view() {
        var view =
                DrillsView.EMPTY.follow(new OrganizationRegistered(organization(rows("city.yaml", "city"), Tier.CITY)));
        for (var town : rows("towns.yaml", "towns")) {
            view = view.follow(new OrganizationRegistered(organization(town, Tier.TOWN)));
        }
        for (var agency : rows("agencies.yaml", "agencies")) {
            view = view.follow(new OrganizationRegistered(organization(agency, Tier.AGENCY)));
        }
        for (var enterprise : rows("enterprises.yaml", "enterprises")) {
            view = view.follow(new OrganizationRegistered(organization(enterprise, Tier.ENTERPRISE)));
        }
        for (var post : rows("posts.yaml", "posts")) {
            view = view.follow(new PostRegistered(new Post(
                    new PostId(post.path("id").asString()),
                    new OrganizationId(post.path("organization").asString()),
                    PostKind.valueOf(post.path("kind").asString()),
                    post.path("name").asString())));
        }
        for (var unit : rows("units.yaml", "units")) {
            view = view.follow(new UnitRegistered(new Unit(
                    new UnitId(unit.path("id").asString()),
                    new OrganizationId(unit.path("organization").asString()),
                    unit.path("name").asString(),
                    UnitKind.valueOf(unit.path("kind").asString()),
                    List.of(Capability.FIRST_AID),
                    1,
                    new Coordinates(30, 111))));
        }
        return view;
    }

    static Set<String> sites() {
        return rows("enterprises.yaml", "enterprises")
                .valueStream()
                .flatMap(enterprise -> enterprise.path("sites").valueStream())
                .map(site -> site.path("id").asString())
                .collect(Collectors.toSet());
    }

    /** Of an organization, as it names them. */
    static Set<String> sensors(OrganizationId of) {
        return rows("sensors.yaml", "sensors")
                .valueStream()
                .filter(sensor -> sensor.path("organization").asString().equals(of.value()))
                .map(sensor -> sensor.path("sensor").asString())
                .collect(Collectors.toSet());
    }

    static Set<TownCode> towns() {
        return rows("towns.yaml", "towns")
                .valueStream()
                .map(town -> new TownCode(town.path("code").asString()))
                .collect(Collectors.toSet());
    }

    private static Organization organization(JsonNode row, Tier tier) {
        var town = Stream.of("code", "town")
                .map(field -> row.path(field).asString(""))
                .filter(text -> !text.isEmpty())
                .map(TownCode::new)
                .findFirst();
        return new Organization(
                new OrganizationId(row.path("id").asString()),
                row.path("name").asString(),
                tier,
                null,
                town.orElse(null),
                null);
    }
}
