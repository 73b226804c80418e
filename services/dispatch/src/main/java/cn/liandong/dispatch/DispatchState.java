package cn.liandong.dispatch;

import cn.liandong.dispatch.alerts.Alerts;
import cn.liandong.dispatch.claims.Claims;
import cn.liandong.dispatch.escalations.Escalations;

/** The fold of the journal `response`: what each capability remembers of it. */
public record DispatchState(Alerts alerts, Escalations escalations, Claims claims) {
    public static final DispatchState EMPTY = new DispatchState(Alerts.NONE, Escalations.NONE, Claims.NONE);
}
