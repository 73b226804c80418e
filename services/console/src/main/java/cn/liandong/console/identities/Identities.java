package cn.liandong.console.identities;

import cn.liandong.contracts.access.CredentialRecord.Identity;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.Prompt;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends a browser to the identity provider, and finds out who has come back. Says nothing of accounts. */
public final class Identities implements AutoCloseable {
    /** From the button to the way back: who has to look for his phone needs some minutes. */
    public static final Duration LASTS = Duration.ofMinutes(10);

    private static final Logger LOG = LoggerFactory.getLogger(Identities.class);
    private static final Duration READ_AGAIN_AFTER = Duration.ofHours(1);

    /** Whoever presses the button meanwhile is told at once, and waits in no queue of those who find out again. */
    private static final Duration TRY_AGAIN_AFTER = Duration.ofSeconds(5);

    /** OpenID Connect Core, section 2: a subject has 255 characters at most. */
    private static final int LONGEST_VALUE = 255;

    private final @Nullable IdentitySettings settings;
    private final @Nullable SealedBegin seal;
    private final InstantSource clock;
    private final ProviderCalls calls;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile @Nullable KnownProvider known;
    private volatile Instant failedAt = Instant.MIN;

    /**
     * @param settings null where no provider is asked
     * @param deadline within which it has to answer each time
     */
    public Identities(@Nullable IdentitySettings settings, InstantSource clock, Duration deadline) {
        this.settings = settings;
        this.seal = settings == null ? null : new SealedBegin(settings);
        this.clock = clock;
        this.calls = new ProviderCalls(deadline);
    }

    /**
     * Where the browser goes.
     *
     * @param kept for its cookie
     */
    public record Begun(URI address, String kept) {}

    /** What came of it. */
    public sealed interface Answer {
        record Proven(Identity identity) implements Answer {}

        record Refused(IdentityRefusal why) implements Answer {}
    }

    public boolean isAvailable() {
        return settings != null;
    }

    /** What the operator calls the provider; null where he does not. */
    public @Nullable String name() {
        return settings == null ? null : settings.name();
    }

    /** Whether an account with one-time codes is for name, password and code alone. */
    public boolean isAskingCodes() {
        return settings == null || settings.askingCodes();
    }

    /** Whether a provider may call somebody this. */
    public static boolean isFit(String value) {
        return !value.isBlank()
                && value.length() <= LONGEST_VALUE
                && value.codePoints().noneMatch(Character::isISOControl);
    }

    /** Whom the provider calls this; null where none is asked. */
    public @Nullable Identity of(String value) {
        return settings == null ? null : new Identity(settings.issuer(), settings.claim(), value);
    }

    /** What the provider that is asked calls it; null of another provider's, which lets nobody in. */
    public @Nullable String valueOf(@Nullable Identity identity) {
        return identity != null && identity.equals(of(identity.value())) ? identity.value() : null;
    }

    /** Begins; null where no provider is asked, or it cannot be. */
    public @Nullable Begun begin() {
        if (settings == null || seal == null) {
            return null;
        }
        try {
            var kept = new SealedBegin.Kept(new State(), new Nonce(), new CodeVerifier());
            var asking = new AuthenticationRequest.Builder(
                            new ResponseType(ResponseType.Value.CODE),
                            scope(settings.claim()),
                            new ClientID(settings.clientId()),
                            settings.redirect())
                    .endpointURI(provider(settings).authorization())
                    .state(kept.state())
                    .nonce(kept.nonce())
                    .codeChallenge(kept.verifier(), CodeChallengeMethod.S256);
            if (settings.prompt() != null) {
                asking.prompt(Prompt.parse(settings.prompt()));
            }
            return new Begun(
                    asking.build().toURI(), seal.seal(kept, clock.instant().plus(LASTS)));
        } catch (IOException | ParseException e) {
            LOG.warn("the identity provider cannot be asked: {}", said(e));
            return null;
        }
    }

    private static Scope scope(String claim) {
        return switch (claim) {
            case "sub" -> new Scope("openid");
            case "email" -> new Scope("openid", "email");
            default -> new Scope("openid", "profile");
        };
    }

    /**
     * Finds out who came back.
     *
     * @param query as the browser brings it
     * @param cookie what it kept since it began; null where it keeps nothing
     */
    public Answer finish(@Nullable String query, @Nullable String cookie) {
        if (settings == null || seal == null) {
            return new Answer.Refused(IdentityRefusal.NOT_BEGUN);
        }
        var kept = cookie == null ? null : seal.open(cookie, clock.instant());
        var response = response(settings, query);
        if (kept == null || response == null || !kept.state().equals(response.getState())) {
            return new Answer.Refused(IdentityRefusal.NOT_BEGUN);
        }
        try {
            return proven(settings, code(settings, response), kept);
        } catch (Unproven e) {
            LOG.info("a sign-in by the identity provider is refused: {}", said(e));
            return new Answer.Refused(e.why());
        } catch (BadJOSEException e) {
            LOG.warn("an ID token does not hold: {}", said(e));
            return new Answer.Refused(IdentityRefusal.UNPROVEN);
        } catch (IOException | ParseException | JOSEException e) {
            LOG.warn("the identity provider cannot be asked: {}", said(e));
            return new Answer.Refused(IdentityRefusal.UNREACHABLE);
        }
    }

    /** Null of what is no answer of a provider's at all. */
    private static @Nullable AuthenticationResponse response(IdentitySettings settings, @Nullable String query) {
        try {
            return AuthenticationResponseParser.parse(URI.create(settings.redirect() + "?" + query));
        } catch (ParseException | IllegalArgumentException none) {
            return null;
        }
    }

    private static AuthorizationCode code(IdentitySettings settings, AuthenticationResponse response) throws Unproven {
        // RFC 9207, where the provider says it.
        if (response.getIssuer() != null
                && !settings.issuer().equals(response.getIssuer().getValue())) {
            throw new Unproven(IdentityRefusal.UNPROVEN, "the answer is another issuer's");
        }
        if (!response.indicatesSuccess()) {
            var error = response.toErrorResponse().getErrorObject();
            boolean later = OAuth2Error.SERVER_ERROR.equals(error) || OAuth2Error.TEMPORARILY_UNAVAILABLE.equals(error);
            throw new Unproven(
                    later ? IdentityRefusal.UNREACHABLE : IdentityRefusal.DENIED, "the provider answers an error");
        }
        var code = response.toSuccessResponse().getAuthorizationCode();
        if (code == null) {
            throw new Unproven(IdentityRefusal.UNPROVEN, "the answer has no code");
        }
        return code;
    }

    private Answer proven(IdentitySettings settings, AuthorizationCode code, SealedBegin.Kept kept)
            throws IOException, ParseException, BadJOSEException, JOSEException, Unproven {
        var provider = provider(settings);
        var token = token(settings, provider, code, kept);
        var value = provider.tokens().validate(token, kept.nonce()).getStringClaim(settings.claim());
        if (value == null || !isFit(value)) {
            throw new Unproven(IdentityRefusal.UNPROVEN, "the ID token has no claim " + settings.claim());
        }
        return new Answer.Proven(new Identity(settings.issuer(), settings.claim(), value));
    }

    private JWT token(IdentitySettings settings, KnownProvider provider, AuthorizationCode code, SealedBegin.Kept kept)
            throws IOException, ParseException, Unproven {
        var grant = new AuthorizationCodeGrant(code, settings.redirect(), kept.verifier());
        var request = new TokenRequest.Builder(provider.token(), provider.self(), grant).build();
        var response = OIDCTokenResponseParser.parse(request.toHTTPRequest().send(calls));
        if (!response.indicatesSuccess()) {
            var error = response.toErrorResponse().getErrorObject();
            throw new Unproven(
                    OAuth2Error.INVALID_GRANT.equals(error) ? IdentityRefusal.UNPROVEN : IdentityRefusal.UNREACHABLE,
                    "the provider gives no token, " + (error == null ? "and says nothing" : error.getCode()));
        }
        var token = ((OIDCTokenResponse) response.toSuccessResponse())
                .getOIDCTokens()
                .getIDToken();
        if (token == null) {
            throw new Unproven(IdentityRefusal.UNPROVEN, "the provider gives no ID token");
        }
        return token;
    }

    /** As it was last read, also where it cannot be read again. */
    private KnownProvider provider(IdentitySettings settings) throws IOException, ParseException {
        var now = clock.instant();
        var before = known;
        if (isFresh(before, now)) {
            return Objects.requireNonNull(before);
        }
        reading.lock();
        try {
            var meanwhile = known;
            if (isFresh(meanwhile, now)) {
                return Objects.requireNonNull(meanwhile);
            }
            if (now.isBefore(failedAt.plus(TRY_AGAIN_AFTER))) {
                throw new IOException("it could not be a moment ago");
            }
            var read = KnownProvider.read(settings, calls, now);
            known = read;
            return read;
        } catch (IOException | ParseException e) {
            if (!now.isBefore(failedAt.plus(TRY_AGAIN_AFTER))) {
                failedAt = now;
            }
            if (before == null) {
                throw e;
            }
            return before;
        } finally {
            reading.unlock();
        }
    }

    private static boolean isFresh(@Nullable KnownProvider provider, Instant now) {
        return provider != null && now.isBefore(provider.readAt().plus(READ_AGAIN_AFTER));
    }

    /** Without what stands behind a colon: there a library tells what was in a token. */
    private static String said(Exception e) {
        var message = String.valueOf(e.getMessage());
        int colon = message.indexOf(':');
        return e.getClass().getSimpleName() + ", " + (colon < 0 ? message : message.substring(0, colon));
    }

    @Override
    public void close() {
        calls.close();
    }

    private static final class Unproven extends Exception {
        private final IdentityRefusal why;

        Unproven(IdentityRefusal why, String message) {
            super(message);
            this.why = why;
        }

        IdentityRefusal why() {
            return why;
        }
    }
}
