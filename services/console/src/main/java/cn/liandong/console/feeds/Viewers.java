package cn.liandong.console.feeds;

import cn.liandong.console.scopes.Scope;
import cn.liandong.contracts.ids.CredentialId;
import cn.liandong.contracts.ids.Jurisdiction;

/** Knows who may look, and for how long. */
@FunctionalInterface
public interface Viewers {
    /** Whether this sign-in stands now, and what it may see. */
    Standing stand(CredentialId session);

    /** Whether somebody may look. */
    sealed interface Standing {
        record Known(Jurisdiction jurisdiction, Scope scope) implements Standing {}

        record SignedOut() implements Standing {}

        record Expired() implements Standing {}
    }
}
