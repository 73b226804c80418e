package cn.liandong.notifier.channels.phone;

import cn.liandong.notifier.channels.phone.ProviderFile.Deliveries;
import cn.liandong.notifier.channels.phone.ProviderFile.Proof;
import cn.liandong.notifier.channels.phone.ProviderFile.Proof.Kind;
import cn.liandong.notifier.channels.phone.ProviderFile.Replies;
import java.util.List;
import java.util.Set;

/** What a provider's file must say of callbacks, if it says anything of them. */
@SuppressWarnings("NullAway") // A file may leave out what a record must have.
final class CallbackParts {
    private CallbackParts() {}

    /** Throws an {@link IllegalArgumentException} that names what is missing. */
    static void check(ProviderFile file) {
        if (file.deliveries() != null) {
            check(file.deliveries());
        }
        if (file.replies() != null) {
            check(file.replies());
        }
    }

    private static void check(Deliveries part) {
        require(part.source() != null, "deliveries: source");
        require(part.id() != null, "deliveries: id");
        require(part.status() != null, "deliveries: status");
        require(isFilled(part.delivered()) && part.failed() != null, "deliveries: delivered, failed");
        require(part.answer() != null, "deliveries: answer");
        check("deliveries", part.proof());
    }

    private static void check(Replies part) {
        require(part.source() != null, "replies: source");
        require(part.phone() != null, "replies: phone");
        require(part.text() != null, "replies: text");
        require(isFilled(part.unique()), "replies: unique");
        require(part.answer() != null, "replies: answer");
        check("replies", part.proof());
        if (part.proof().kind() != Kind.SECRET) {
            // Else whoever saw one proof could say something else with it, again and again.
            require(signed(part.proof()).containsAll(part.unique()), "replies: unique of what the proof is made of");
        }
    }

    private static void check(String part, Proof proof) {
        require(proof != null && proof.kind() != null && proof.secret() != null, part + ": proof: kind, secret");
        require((proof.header() == null) != (proof.field() == null), part + ": proof: header or field");
        require((proof.kind() == Kind.SECRET) == (proof.over() == null), part + ": proof: over, for a digest alone");
        boolean holdsSecret = proof.over() != null && signed(proof).contains("secret");
        require(
                proof.kind() == Kind.SECRET || proof.kind() == Kind.HMAC_SHA256 || holdsSecret,
                part + ": proof: over, with {secret} in it");
    }

    private static Set<String> signed(Proof proof) {
        return Placeholders.names(proof.over());
    }

    private static boolean isFilled(List<String> list) {
        return list != null && !list.isEmpty();
    }

    private static void require(boolean there, String what) {
        if (!there) {
            throw new IllegalArgumentException("it lacks " + what);
        }
    }
}
