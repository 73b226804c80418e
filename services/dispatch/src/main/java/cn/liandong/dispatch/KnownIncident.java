package cn.liandong.dispatch;

import cn.liandong.contracts.ids.SiteId;
import cn.liandong.contracts.incidents.Category;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.places.Place;
import org.jspecify.annotations.Nullable;

/** What dispatch keeps of an incident that intake opened, to decide who goes. */
public record KnownIncident(
        Handling handling,
        Category category,
        Place place,
        @Nullable SiteId site) {}
