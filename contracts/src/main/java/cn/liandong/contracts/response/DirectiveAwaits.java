package cn.liandong.contracts.response;

/** What an open directive waits for, and so whom supervision presses. */
public enum DirectiveAwaits {
    /** Its receiver's answer. */
    ANSWER,
    /** Its giver's word: the answer is accepted, or returned. */
    ACCEPTANCE
}
