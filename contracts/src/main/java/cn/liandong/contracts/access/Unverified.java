package cn.liandong.contracts.access;

import cn.liandong.contracts.ids.CredentialId;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.OrganizationId;

/** Under whose name a report lies that came without a key or a link: nobody knows who told it. */
public final class Unverified {
    /** No organization of any roster. */
    public static final OrganizationId ORGANIZATION = new OrganizationId("unverified");

    private static final String CREDENTIAL = ":key:unverified";

    private Unverified() {}

    /** The credential that such reports of a jurisdiction bear; no record stands behind it. */
    public static CredentialId credential(Jurisdiction jurisdiction) {
        return new CredentialId(jurisdiction + CREDENTIAL);
    }

    /** Whether a report under this credential came without one. */
    public static boolean stands(CredentialId id) {
        return id.value().endsWith(CREDENTIAL);
    }
}
