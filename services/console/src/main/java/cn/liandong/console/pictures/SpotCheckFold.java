package cn.liandong.console.pictures;

import cn.liandong.console.scopes.Audience;
import cn.liandong.contracts.duty.SpotCheckEvent;
import cn.liandong.contracts.duty.SpotCheckEvent.SpotCheckAnswered;
import cn.liandong.contracts.duty.SpotCheckEvent.SpotCheckCalled;
import cn.liandong.contracts.duty.SpotCheckEvent.SpotCheckMissRaised;
import cn.liandong.contracts.duty.SpotCheckEvent.SpotCheckMissed;
import cn.liandong.contracts.duty.SpotCheckEvent.SpotCheckRulesSet;
import cn.liandong.contracts.duty.SpotCheckEvent.SpotChecksDrawn;
import cn.liandong.contracts.duty.Tier;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.SpotCheckId;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Spot checks as the picture has them. Of rules and of what they drew nothing is kept: nobody is to know when a post is called. */
final class SpotCheckFold {
    private SpotCheckFold() {}

    static void apply(Draft draft, Spot spot, SpotCheckEvent event) {
        switch (event) {
            case SpotCheckCalled called -> {
                called.people().forEach(person -> draft.named = draft.named.with(person));
                put(draft, SpotCheckView.of(called));
            }
            case SpotCheckAnswered answered -> {
                draft.named = draft.named.with(answered.person());
                change(draft, answered.post(), answered.check(), view -> view.with(answered));
            }
            case SpotCheckMissed missed -> change(draft, missed.post(), missed.check(), view -> view.with(missed));
            case SpotCheckMissRaised raised ->
                change(draft, raised.post(), raised.check(), view -> view.raised(raised.step()));
            case SpotCheckRulesSet set ->
                draft.settings = draft.settings.with(
                        SettingKind.SPOT_CHECK_RULES,
                        set.rules().stream().map(SettingRows::of).toList(),
                        spot);
            case SpotChecksDrawn drawn -> {}
        }
    }

    /** For the post's own organization, the city, and of an enterprise's the town it lies in. */
    static Audience audience(Picture picture, PostId id) {
        var post = picture.directory().find(id);
        var organization = post == null ? null : picture.directory().find(post.organization());
        return organization == null
                ? Audience.DUTY_ROOM
                : new Audience.OfPost(
                        organization.id(), organization.tier() == Tier.ENTERPRISE ? organization.town() : null);
    }

    static @Nullable Item item(Picture picture, PostId id) {
        var view = picture.checks().get(id);
        if (view == null) {
            return null;
        }
        var called = view.called();
        var directory = picture.directory();
        var post = directory.find(id);
        var answered = view.answered();
        var person = answered == null ? null : answered.person();
        var missed = view.missed();
        return new SpotCheckItem(
                id.value(),
                called.check().value(),
                directory.name(id),
                post == null ? null : post.organization().value(),
                post == null ? null : directory.name(post.organization()),
                called.people().stream().map(one -> named(picture, one)).toList(),
                called.rule(),
                called.by() == null ? null : directory.name(called.by()),
                called.at(),
                called.answerBy(),
                view.standing(),
                missed == null ? null : missed.reason(),
                answered == null ? null : answered.at(),
                person == null ? null : named(picture, person),
                view.told());
    }

    /** What reads differently once the name is known. */
    static void touch(Draft draft, PersonId person) {
        draft.checks.forEach((post, view) -> {
            if (view.names(person)) {
                draft.touch(ItemKey.spotCheck(post));
            }
        });
    }

    static void touch(Draft draft, OrganizationId organization) {
        draft.checks.forEach((id, view) -> {
            var post = draft.directory.find(id);
            if (organization.equals(view.called().by())
                    || (post != null && post.organization().equals(organization))) {
                draft.touch(ItemKey.spotCheck(id));
            }
        });
    }

    static void touch(Draft draft, PostId post) {
        if (draft.checks.containsKey(post)) {
            draft.touch(ItemKey.spotCheck(post));
        }
    }

    private static DutyItem.Named named(Picture picture, PersonId person) {
        return DutyItem.Named.of(person, picture);
    }

    private static void change(Draft draft, PostId post, SpotCheckId check, UnaryOperator<SpotCheckView> changed) {
        var view = draft.checks.get(post);
        if (view != null && view.called().check().equals(check)) {
            put(draft, changed.apply(view));
        }
    }

    private static void put(Draft draft, SpotCheckView view) {
        draft.checks = draft.checks.plus(view.called().post(), view);
        draft.touch(ItemKey.spotCheck(view.called().post()));
    }
}
