package cn.liandong.standalone.signins;

import cn.liandong.contracts.access.CredentialRecord;
import cn.liandong.contracts.access.CredentialRecord.Account;
import cn.liandong.contracts.access.CredentialRecord.ApiKey;
import cn.liandong.contracts.duty.Post;
import cn.liandong.contracts.ids.CredentialId;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.runtime.edge.Gateway;
import cn.liandong.runtime.serde.Hashes;
import cn.liandong.standalone.RecordWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** Writes the hashes of the demo secrets, once. */
public final class SignIns {
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    /** 19 MiB and two passes: the least that OWASP's password storage cheat sheet lets pass for argon2id. */
    private static final int MEMORY_KIBIBYTES = 19_456;

    private static final int PASSES = 2;

    private final Jurisdiction jurisdiction;
    private final List<DemoSecrets.Key> keys;
    private final Supplier<List<Account>> accounts;
    private @Nullable CompletableFuture<List<Account>> ahead;

    public SignIns(Jurisdiction jurisdiction, DemoSecrets secrets, List<Post> posts) {
        var organizations = posts.stream().collect(Collectors.toMap(Post::id, Post::organization));
        this.jurisdiction = jurisdiction;
        this.keys = secrets.intake();
        this.accounts = () -> secrets.console().parallelStream()
                .filter(each -> organizations.containsKey(each.post()))
                .map(each -> account(each, Objects.requireNonNull(organizations.get(each.post()))))
                .toList();
    }

    /** Begins to hash in the background, where it is known that nothing was written yet. */
    public void hashAhead() {
        ahead = CompletableFuture.supplyAsync(accounts);
    }

    /**
     * Writes accounts first and keys last, so that the keys are the sign that everything was written: a start that was cut
     * off in between writes all of it again. Hashing an account takes tens of milliseconds of one core.
     */
    public void write(Gateway gateway, KnownCredentials known) {
        var missing =
                keys.stream().map(this::key).filter(key -> !known.holds(key)).toList();
        if (missing.isEmpty()) {
            return;
        }
        var writer = new RecordWriter(gateway, jurisdiction);
        write(writer, ahead == null ? accounts.get() : ahead.join());
        write(writer, missing);
    }

    private static void write(RecordWriter writer, List<? extends CredentialRecord> records) {
        writer.write(
                Topics.CREDENTIALS,
                records.stream().collect(Collectors.toMap(record -> record.id().value(), record -> record)));
    }

    private Account account(DemoSecrets.Account account, OrganizationId organization) {
        var argon2 = new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIBIBYTES, PASSES);
        return new Account(
                id("account", account.username()),
                account.username(),
                argon2.encode(account.password()),
                account.post(),
                organization);
    }

    private ApiKey key(DemoSecrets.Key key) {
        return new ApiKey(
                id("key", key.organization().value()),
                key.organization(),
                Hashes.hex(Hashes.sha256(key.apiKey().getBytes(StandardCharsets.UTF_8))),
                Handling.ACTUAL);
    }

    private CredentialId id(String kind, String name) {
        return new CredentialId(jurisdiction + ":" + kind + ":" + name);
    }
}
