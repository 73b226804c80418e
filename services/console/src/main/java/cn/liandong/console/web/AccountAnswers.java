package cn.liandong.console.web;

import cn.liandong.console.signins.Accounts.Change;
import cn.liandong.contracts.access.CredentialRecord.Account;

/** What is said where an account was not changed. */
final class AccountAnswers {
    private AccountAnswers() {}

    static Account done(Change change) {
        return switch (change) {
            case Change.Kept(var account) -> account;
            case Change.NameTaken() -> throw refused(409, "NAME_TAKEN", "The name is taken", "Choose another name.");
            case Change.RefusedName() -> throw refusedName();
            case Change.RefusedPassword(var shortest, var longest) ->
                throw refused(
                        400,
                        "PASSWORD_UNFIT",
                        "This password does not do",
                        "Choose another one of " + shortest + " to " + longest + " characters; a sentence is fine.");
            case Change.Mismatched() ->
                throw refused(400, "WRONG_PASSWORD", "The present password is wrong", "Check it and try again.");
            case Change.WrongCode() ->
                throw refused(
                        400,
                        "WRONG_CODE",
                        "The code is wrong, or was used",
                        "Wait for the next one and try again. The clock of the phone must be right.");
            case Change.CodesOn() ->
                throw refused(
                        409,
                        "CODES_THERE",
                        "There are one-time codes already",
                        "Take them off with a code of them first, and set up others then.");
            case Change.IdentityTaken() ->
                throw refused(
                        409,
                        "IDENTITY_TAKEN",
                        "Another account is linked to this",
                        "Take it off that account first, or check what the identity provider calls this officer.");
            case Change.NoCodes() -> throw noCodes();
            case Change.NotBegun() ->
                throw refused(
                        409,
                        "NOT_BEGUN",
                        "This was not begun here",
                        "Begin again, and show the authenticator the new code.");
            case Change.OwnAccount() ->
                throw refused(409, "OWN_ACCOUNT", "This is your own account", "Ask another leader, or sign out.");
            case Change.NoAccount() ->
                throw refused(
                        404, "NO_SUCH_ACCOUNT", "There is no such account", "Reload the list and choose one of it.");
            case Change.NotNow() -> throw notKept();
        };
    }

    static Problem.Answered refusedName() {
        return refused(
                400,
                "NAME_UNFIT",
                "This is no name for an account",
                "Two to forty small letters, digits, dots, underlines and hyphens, and a letter or digit first.");
    }

    static Problem.Answered noCodes() {
        return refused(
                409,
                "CODES_NOT_AVAILABLE",
                "One-time codes cannot be set up here",
                "The operator has named no key to seal their secrets with. Ask the administrator.");
    }

    static Problem.Answered notKept() {
        return refused(503, "NOT_KEPT", "It is not known to be kept", "Ask again with the same Idempotency-Key.");
    }

    private static Problem.Answered refused(int status, String code, String title, String detail) {
        return new Problem.Answered(Problem.of(status, code, title, detail));
    }
}
