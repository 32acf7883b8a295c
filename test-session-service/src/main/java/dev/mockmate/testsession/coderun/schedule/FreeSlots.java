package dev.mockmate.testsession.coderun.schedule;

/**
 * How many executions this replica has room for. Room that is being claimed for is taken: several look at the queue at the same
 * time, and together they claim no more than there are slots.
 */
final class FreeSlots {
    private final int slots;
    private int taken;
    private boolean missed;

    FreeSlots(int slots) {
        this.slots = slots;
    }

    /** Takes all room there is, to claim for it. */
    synchronized int take() {
        int room = Math.max(0, slots - taken);
        taken += room;
        missed |= room == 0;
        return room;
    }

    /**
     * Gives back what of the room nothing was claimed for.
     *
     * @return whether somebody found no room meanwhile, who would find some now
     */
    synchronized boolean giveBack(int room) {
        taken -= room;
        boolean lookAgain = missed && room > 0;
        missed &= room == 0;
        return lookAgain;
    }
}
