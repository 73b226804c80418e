package cn.liandong.dispatch.alerts;

import cn.liandong.contracts.ids.AlertId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.response.AlertMatter;
import cn.liandong.dispatch.IdHashes;

/** The id of the one alert of an incident, or of a matter within it, for a post: the same on every repeat. */
final class AlertIds {
    /** Leaves room for what the notifier appends: an id has at most 200 characters. */
    private static final int LONGEST = 110;

    private AlertIds() {}

    static AlertId of(IncidentId incident, PostId post) {
        return id(incident.value() + "." + post.value());
    }

    /** An alert is acknowledged under its id as one part of an address: a slash would end that part. */
    static AlertId of(IncidentId incident, PostId post, AlertMatter matter) {
        return id(incident.value() + "." + post.value() + "." + matter.kind() + "."
                + matter.id().replace('/', ':'));
    }

    private static AlertId id(String readable) {
        return new AlertId(readable.length() <= LONGEST ? readable : IdHashes.of(readable));
    }
}
