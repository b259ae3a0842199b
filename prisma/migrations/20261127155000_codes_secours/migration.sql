-- CreateTable
CREATE TABLE "code_secours" (
    "compte_id" INTEGER NOT NULL,
    "empreinte" TEXT NOT NULL,

    CONSTRAINT "code_secours_pkey" PRIMARY KEY ("compte_id","empreinte")
);

-- AddForeignKey
ALTER TABLE "code_secours" ADD CONSTRAINT "code_secours_compte_id_fkey" FOREIGN KEY ("compte_id") REFERENCES "compte"("id") ON DELETE CASCADE ON UPDATE CASCADE;
