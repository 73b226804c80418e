package cn.liandong.bench.restart;

import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.incidents.Category;
import java.time.Instant;

/** What is left of an incident that is over: enough to find it and to open it again. */
record ClosedIncident(
        IncidentId id, String number, Instant openedAt, Instant closedAt, Category category, String placeText) {}
